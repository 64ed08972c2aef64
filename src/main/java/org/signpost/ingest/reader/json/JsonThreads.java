package org.signpost.ingest.reader.json;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.signpost.platform.TextExcerpt;

/**
 * Finds the comments in a JSON document, wherever in it their lists are, and takes them out. A comment is known by what it
 * says: a text, and who wrote it, when, or what it answers. What is not read to its end yet stays in the document.
 */
final class JsonThreads {
    private static final int LONGEST_ID = 60;

    private final List<FoundComment> found = new ArrayList<>();
    private final List<String> without = new ArrayList<>();
    private final Set<Object> open;
    private final boolean goesOn;
    private int announced = -1;
    private boolean more;
    private int lists;
    private int items;

    /**
     * A search.
     *
     * @param open the objects and lists that are not read to their end yet, by identity
     * @param goesOn whether comments of the same document were taken out before
     */
    JsonThreads(Set<Object> open, boolean goesOn) {
        this.open = open;
        this.goesOn = goesOn;
    }

    /** Whether the document says that there are more comments than stand in it. */
    boolean hasMore() {
        return more;
    }

    List<FoundComment> found() {
        return found;
    }

    /** Which entries of a list of comments have no text, such as "comment 3". */
    List<String> withoutText() {
        return without;
    }

    /** How many comments the document says there are, or -1 where it does not say so. */
    int announced() {
        return announced;
    }

    /** Looks through a whole document, or one entry of a list that is one. */
    void search(Map<?, ?> document) {
        JsonItem item = JsonItem.unwrapped(document);
        boolean comment = !JsonShape.isPost(item, "") && JsonShape.isComment(item);
        if (comment && open.contains(document)) {
            answers(item, JsonScope.NONE, JsonIds.own(item));
        } else if (comment) {
            comment(item, JsonScope.NONE, null, null);
        } else {
            members(document, "", JsonScope.NONE, null);
        }
    }

    private void members(Map<?, ?> holder, String name, JsonScope outer, @Nullable String above) {
        JsonScope scope = outer.in(holder);
        more |= JsonMoreParts.isInsteadOfMore(holder);
        int before = found.size();
        for (Iterator<? extends Map.Entry<?, ?>> members = holder.entrySet().iterator(); members.hasNext(); ) {
            Map.Entry<?, ?> member = members.next();
            String key = String.valueOf(member.getKey());
            if (JsonMember.OTHER.isCalled(key)) {
                continue;
            }
            if (member.getValue() instanceof List<?> list) {
                list(list, key, scope.named(key), above);
            } else if (member.getValue() instanceof Map<?, ?> inner && member(inner, name, key, scope, above)) {
                members.remove();
            }
        }
        announce(holder, found.subList(before, found.size()));
    }

    /** Whether this object is done with: a comment that stands alone, or under its id among others. */
    private boolean member(Map<?, ?> inner, String holder, String key, JsonScope scope, @Nullable String above) {
        JsonItem item = JsonItem.unwrapped(inner);
        boolean apart = JsonMember.POST_OBJECT.isCalled(key) || JsonMember.PEOPLE.isCalled(key);
        boolean listed = JsonMember.COMMENTS.isCalled(holder) && JsonShape.isComment(item, holder);
        boolean comment = !JsonShape.isPost(item, key) && (listed || JsonShape.isCommentAlone(item));
        if (apart || open.contains(inner) || !comment) {
            members(inner, key, scope.named(key), above);
            return false;
        }
        boolean named = key.chars().anyMatch(next -> next >= '0' && next <= '9');
        comment(item, scope, named ? key : null, above);
        return true;
    }

    private void list(List<?> list, String name, JsonScope scope, @Nullable String above) {
        List<Object> kept = new ArrayList<>();
        lists++;
        for (Object value : list) {
            if (!(value instanceof Map<?, ?> map) || !entry(map, name, scope, above)) {
                kept.add(value);
            }
            if (value instanceof List<?> inner) {
                list(inner, name, scope, above);
            }
        }
        lists--;
        if (kept.size() < list.size()) {
            kept.removeIf(value -> value instanceof Map<?, ?> map && !open.contains(map) && isUnread(map, name));
            replace(list, kept);
        }
    }

    /** Whether an entry among comments is one whose text is not understood; it is noted. */
    private boolean isUnread(Map<?, ?> map, String list) {
        JsonItem item = JsonItem.unwrapped(map);
        String id = JsonIds.own(item);
        boolean written = JsonAuthor.isIn(item) || (id != null && JsonDate.isIn(item));
        boolean unread = written && item.has(JsonMember.TEXT_ANY) && !JsonShape.isPost(item, list);
        if (unread && !JsonModeration.isDeleted(item)) {
            without.add(id == null ? "an entry among the comments" : "the entry " + TextExcerpt.line(id, LONGEST_ID));
        }
        return unread;
    }

    @SuppressWarnings("unchecked")
    private static void replace(List<?> list, List<Object> kept) {
        list.clear();
        ((List<Object>) list).addAll(kept);
    }

    /** Whether this entry of a list is done with. */
    private boolean entry(Map<?, ?> map, String name, JsonScope scope, @Nullable String above) {
        JsonItem item = JsonItem.unwrapped(map);
        boolean post = JsonShape.isPost(item, name);
        if (open.contains(map)) {
            if (!post && JsonShape.isComment(item, name)) {
                answers(item, scope, JsonIds.own(item));
            } else {
                members(map, name, scope, above);
            }
            return false;
        }
        if (!post && JsonShape.isComment(item, name)) {
            comment(item, scope, null, above);
            return true;
        }
        if (!post && JsonShape.isCommentWithoutText(item, name)) {
            items++;
            if (!JsonModeration.isDeleted(item)) {
                without.add("comment " + items);
            }
            answers(item, scope, JsonIds.own(item));
            return true;
        }
        members(map, name, scope, above);
        return false;
    }

    private void comment(JsonItem item, JsonScope scope, @Nullable String key, @Nullable String above) {
        items++;
        FoundComment comment = FoundComment.of(item, scope, key, above);
        found.add(comment);
        int before = items;
        answers(item, scope, comment.id());
        more |= !goesOn && open.isEmpty() && JsonMoreParts.areAnswersTo(item, items - before);
    }

    /** Slack only lists who has answered, and when. */
    private void answers(JsonItem item, JsonScope scope, @Nullable String id) {
        if (JsonSystem.SLACK.isOf(item)) {
            return;
        }
        JsonScope under = null;
        for (Map.Entry<?, ?> member : item.source().entrySet()) {
            String key = String.valueOf(member.getKey());
            boolean inner = member.getValue() instanceof List || member.getValue() instanceof Map;
            if (inner && isAnswers(key, member.getValue())) {
                under = under == null ? scope.under(PostFacts.ofComment(item)) : under;
                if (member.getValue() instanceof List<?> list) {
                    list(list, key, under, id);
                } else if (member.getValue() instanceof Map<?, ?> map) {
                    members(map, key, under, id);
                }
            }
        }
    }

    /** In schema.org's words a comment's answers are its "comment". */
    private static boolean isAnswers(String key, Object value) {
        return JsonMember.REPLIES.isCalled(key) || (value instanceof List<?> && key.equals("comment"));
    }

    /** Only what stands around all comments counts them all. */
    private void announce(Map<?, ?> holder, List<FoundComment> read) {
        more |= (!read.isEmpty() || (goesOn && lists == 0)) && JsonMoreParts.areToldBy(holder);
        if (lists == 0 && !read.isEmpty()) {
            announced = Math.max(announced, AnnouncedInJson.in(holder, read));
        }
    }
}
