package org.signpost.triage;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A topic within stored JSON: its {@link Topic#code} alone. */
@Singleton
final class TopicJson implements Serde<Topic> {
    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Topic> type, Topic topic)
            throws IOException {
        encoder.encodeString(topic.code());
    }

    @Override
    public Topic deserialize(Decoder decoder, DecoderContext context, Argument<? super Topic> type) throws IOException {
        return Topics.ofCode(decoder.decodeString());
    }
}
