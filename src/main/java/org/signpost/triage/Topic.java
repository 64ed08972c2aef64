package org.signpost.triage;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The subject of a question, as the FAQ is divided; two of the same slug are the same. They come from {@link Topics} and are
 * ordered as there.
 *
 * @param place in the order of all topics, from 0
 * @param slug the stable name, for example {@code fiance-visa}
 * @param words as staff call it, within a sentence
 * @param titles as the public FAQ calls it, by ISO 639-1 code
 * @param about what such questions are about, in a few lines; their mean embedding stands for the topic
 */
public record Topic(int place, String slug, String words, Map<String, String> titles, List<String> about)
        implements Comparable<Topic> {
    private static final Comparator<Topic> ORDER =
            Comparator.comparingInt(Topic::place).thenComparing(Topic::slug);

    public Topic {
        titles = Map.copyOf(titles);
        about = List.copyOf(about);
    }

    /** A topic of which nothing but its slug is known, such as one that was stored before it was taken out of the file. */
    static Topic unknown(String slug) {
        return new Topic(Integer.MAX_VALUE, slug, slug.replace('-', ' '), Map.of(), List.of());
    }

    /** As the public FAQ calls it, in English where it has no name in this language. */
    public String title(String language) {
        String title = titles.getOrDefault(language, titles.get("en"));
        return title == null ? name() : title;
    }

    /** As it stands at the beginning of a line. */
    public String name() {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** As the database holds it: {@code FIANCE_VISA}. */
    public String code() {
        return slug.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public int compareTo(Topic other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Topic topic && topic.slug.equals(slug);
    }

    @Override
    public int hashCode() {
        return slug.hashCode();
    }

    @Override
    public String toString() {
        return code();
    }

    /** A topic within stored JSON: its {@link Topic#code} alone. */
    @Singleton
    static final class TopicJson implements Serde<Topic> {
        @Override
        public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Topic> type, Topic topic)
                throws IOException {
            encoder.encodeString(topic.code());
        }

        @Override
        public Topic deserialize(Decoder decoder, DecoderContext context, Argument<? super Topic> type)
                throws IOException {
            return Topics.ofCode(decoder.decodeString());
        }
    }
}
