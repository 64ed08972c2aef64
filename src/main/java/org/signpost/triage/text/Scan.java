package org.signpost.triage.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A walk through the places of one text where a {@link QuickPattern} matches; the present one is its result. */
public final class Scan implements MatchResult {
    private final QuickPattern pattern;
    private final Matcher matcher;
    private final String text;
    private final @Nullable Scan words;
    private final int reach;
    private int from;

    Scan(QuickPattern pattern, Matcher matcher, String text) {
        this(pattern, matcher, text, null, 0);
    }

    Scan(QuickPattern pattern, Matcher matcher, String text, @Nullable Scan words, int reach) {
        this.pattern = pattern;
        this.matcher = matcher.useTransparentBounds(true).useAnchoringBounds(false);
        this.text = text;
        this.words = words;
        this.reach = reach;
    }

    /** Goes on to the next place; false where there is none. */
    public boolean find() {
        for (int at = near(from); at < text.length(); at = near(at + 1)) {
            if (pattern.canBegin(text, at) && matcher.region(at, text.length()).lookingAt()) {
                from = matcher.end();
                return true;
            }
        }
        from = text.length();
        return false;
    }

    /** The first place from here on that has a word ahead within reach; the end of the text where none has. */
    private int near(int at) {
        if (words == null) {
            return at;
        }
        while (!words.hasMatch() || words.start() < at) {
            if (!words.find()) {
                return text.length();
            }
        }
        return Math.max(at, words.start() - reach);
    }

    @Override
    public int start() {
        return matcher.start();
    }

    @Override
    public int start(int group) {
        return matcher.start(group);
    }

    @Override
    public int end() {
        return matcher.end();
    }

    @Override
    public int end(int group) {
        return matcher.end(group);
    }

    @Override
    public String group() {
        return matcher.group();
    }

    @Override
    public String group(int group) {
        return matcher.group(group);
    }

    @Override
    public int groupCount() {
        return matcher.groupCount();
    }

    @Override
    public Map<String, Integer> namedGroups() {
        return matcher.namedGroups();
    }

    @Override
    public boolean hasMatch() {
        return matcher.hasMatch();
    }
}
