package org.signpost.faq.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.signpost.faq.CurrentLibrary;
import org.signpost.faq.Entry;
import org.signpost.faq.EntryVersion;
import org.signpost.faq.Library;
import org.signpost.platform.database.Installation;
import org.signpost.testing.TestDatabase;
import org.signpost.triage.embedding.Embedder;
import org.signpost.triage.embedding.KnownEmbeddings;
import org.signpost.triage.embedding.SentenceModel;

/** What was written on screen is embedded once, not in every process. */
class LibraryEmbeddingsIT {
    private final TestDatabase database = TestDatabase.fresh();
    private final Installation installation = database.open();
    private final Embedder embedder = Embedder.load();
    private final List<String> computed = new ArrayList<>();
    private final Library shipped = installation.get(CurrentLibrary.class).get();

    @AfterEach
    void close() {
        embedder.known().keep(Map.of());
        installation.close();
    }

    @Test
    void aFreshProcessComputesNothingAgain() {
        Library edited = edited("Does my parrot need a visa of its own?", "May the parrot sit on my shoulder?");
        assertThat(aProcessStarts(edited)).isTrue();
        Set<String> first = new HashSet<>(computed);
        assertThat(first).contains("Does my parrot need a visa of its own?").hasSizeGreaterThan(2);
        assertThat(computed).hasSameSizeAs(first);
        computed.clear();

        assertThat(aProcessStarts(edited)).isTrue();

        assertThat(computed).isEmpty();
        assertThat(kept()).isEqualTo(first.size());
    }

    @Test
    void keepsWhatAProcessHadComputedWhenItDied() {
        Library edited = edited("Does my parrot need a visa of its own?", "May the parrot sit on my shoulder?");
        assertThatThrownBy(() -> embeddings().prepare(edited, fresh(), text -> {
                    if (!computed.isEmpty()) {
                        throw new IllegalStateException("killed");
                    }
                    return compute(text);
                }))
                .hasMessage("killed");
        assertThat(kept()).isOne();
        computed.clear();

        aProcessStarts(edited);

        assertThat(computed).hasSize((int) kept() - 1);
    }

    @Test
    void forgetsWhatNoVersionInForceUses() {
        aProcessStarts(edited("Does my parrot need a visa of its own?", "May the parrot sit on my shoulder?"));
        long before = kept();
        aProcessStarts(edited("Does my parrot need a visa of its own?", "Is there a fee for parrots?"));
        assertThat(kept()).isEqualTo(before);
        computed.clear();

        aProcessStarts(shipped);

        assertThat(kept()).isZero();
        assertThat(computed).isEmpty();
    }

    @Test
    void theMatcherOfAnEditedLibraryKeepsItsEmbeddingsAndNoOlderModels() {
        CurrentMatcher matcher = installation.get(CurrentMatcher.class);
        installation.get(KeptEmbeddings.class).put("an older model", new byte[16], new byte[Float.BYTES]);
        matcher.of(edited("Does my parrot need a visa of its own?", "May the parrot sit on my shoulder?"));
        assertThat(kept()).isPositive();
        assertThat(database.count("SELECT count(*) FROM faq_embedding WHERE model = 'an older model'"))
                .isZero();

        matcher.of(shipped);

        assertThat(kept()).isZero();
    }

    /** Whether it knows everything that an index needs. */
    private boolean aProcessStarts(Library library) {
        KnownEmbeddings known = fresh();
        Function<String, float[]> compute = this::compute;
        embeddings().prepare(library, known, compute);
        return EntryIndex.embedded(library).stream().allMatch(known::has);
    }

    private LibraryEmbeddings embeddings() {
        return new LibraryEmbeddings(installation.get(KeptEmbeddings.class));
    }

    private KnownEmbeddings fresh() {
        return KnownEmbeddings.shipped(SentenceModel.BGE_SMALL, embedder.known().model());
    }

    private float[] compute(String text) {
        computed.add(text);
        return embedder.compute(text);
    }

    private long kept() {
        return database.count("SELECT count(*) FROM faq_embedding");
    }

    /** The shipped library with another question and one more paraphrase in one entry. */
    private Library edited(String question, String paraphrase) {
        EntryVersion first = shipped.versions().findFirst().orElseThrow();
        Entry entry = first.entry();
        List<String> paraphrases = new ArrayList<>(entry.paraphrases());
        paraphrases.add(paraphrase);
        Entry changed = new Entry(
                entry.slug(),
                entry.topic(),
                entry.language(),
                question,
                paraphrases,
                entry.tags(),
                entry.reply(),
                entry.sources(),
                entry.claims(),
                entry.confirmed(),
                entry.url(),
                entry.supersedes(),
                entry.reviewed(),
                entry.reviewBy(),
                entry.body());
        return new Library(Stream.concat(
                        Stream.of(new EntryVersion(first.number() + 1, changed)),
                        shipped.versions().skip(1))
                .toList());
    }
}
