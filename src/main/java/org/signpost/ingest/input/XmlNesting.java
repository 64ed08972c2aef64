package org.signpost.ingest.input;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Which elements are open. A tag that closes none of them is passed over, and where that happened is kept. */
final class XmlNesting {
    private static final int DEEPEST = 100;

    private final SourceCharacters characters;
    /** The names with their prefixes, the innermost first. */
    private final Deque<String> open = new ArrayDeque<>();

    private String root = "";
    private boolean again;
    /** The place of the first misfit since an element last closed as it should. */
    private String misfit = "";

    private String firstMisfit = "";

    XmlNesting(SourceCharacters characters) {
        this.characters = characters;
    }

    void enter(String name) throws XmlEvents.StoppedException {
        if (open.size() >= DEEPEST) {
            throw new XmlEvents.StoppedException(
                    characters.place(), "nested too deep; everything before this place was read");
        }
        root = root.isEmpty() ? name : root;
        open.push(name);
    }

    /** Whether any element has begun. */
    boolean hasBegun() {
        return !root.isEmpty();
    }

    boolean isOpen(String name) {
        return open.contains(name);
    }

    /** Closes the element of this name with all that are open inside it. */
    void leave(String name) {
        if (!open.contains(name)) {
            misfit();
            return;
        }
        while (!open.pop().equals(name)) {
            misfit();
        }
        misfit = "";
    }

    /** Whether a tag closes the innermost element; one that closes an outer one comes again, for that one. */
    boolean closes(String name) {
        boolean fits = name.equals(open.peek());
        boolean outer = !fits && open.contains(name);
        if (fits || outer) {
            open.pop();
        }
        if (fits) {
            misfit = "";
        } else {
            misfit();
        }
        again = outer;
        return fits || outer;
    }

    /** Closes the innermost element, whose end is missing. */
    void abandon() {
        open.pop();
        misfit();
    }

    /** Whether the last closing tag comes again. */
    boolean closesAgain() {
        boolean was = again;
        again = false;
        return was;
    }

    /** The file ends here. */
    void end() throws XmlEvents.StoppedException {
        if (open.contains(root)) {
            throw endsEarly();
        }
    }

    XmlEvents.StoppedException endsEarly() {
        firstMisfit = misfit.isEmpty() ? firstMisfit : "";
        return misfit.isEmpty()
                ? new XmlEvents.StoppedException(characters.place(), UnreadablePart.ENDS_EARLY)
                : new XmlEvents.StoppedException(misfit, "not XML from here on; everything before this place was read");
    }

    Optional<UnreadablePart> misfits() {
        return Optional.of(firstMisfit)
                .filter(place -> !place.isEmpty())
                .map(place -> new UnreadablePart(
                        place, "a tag that does not fit there; what stands around it may be incomplete"));
    }

    private void misfit() {
        misfit = misfit.isEmpty() ? characters.place() : misfit;
        firstMisfit = firstMisfit.isEmpty() ? misfit : firstMisfit;
    }
}
