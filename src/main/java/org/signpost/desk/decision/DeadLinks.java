package org.signpost.desk.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signpost.comment.CommentId;
import org.signpost.draft.LinkLooks;
import org.signpost.draft.LinkState;
import org.signpost.platform.Sha256;
import org.signpost.staff.Staffer;

/** The links of a reply behind which its readers would find nothing. */
record DeadLinks(Map<String, LinkState> states) {
    /** Of these all that are dead, in their order. */
    static DeadLinks among(Map<String, LinkState> states) {
        return new DeadLinks(states.entrySet().stream()
                .filter(link -> link.getValue().dead())
                .collect(
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new)));
    }

    boolean isEmpty() {
        return states.isEmpty();
    }

    List<String> links() {
        return List.copyOf(states.keySet());
    }

    /**
     * What somebody sends who insists on a reply with exactly these links to this comment; nobody else's is the same, so that
     * nobody insists on what they were not told.
     */
    String insistence(Staffer who, CommentId comment) {
        return Sha256.hexOf(who.id() + "\n" + comment + "\n" + String.join("\n", links()));
    }

    /** Why the reply is not approved. */
    DecisionOutcome.DeadLink refusal(Staffer who, CommentId comment) {
        return new DecisionOutcome.DeadLink(String.join(" ", LinkLooks.problems(states)), insistence(who, comment));
    }
}
