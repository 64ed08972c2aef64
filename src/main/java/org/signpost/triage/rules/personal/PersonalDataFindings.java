package org.signpost.triage.rules.personal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.signpost.platform.TextSpan;
import org.signpost.triage.PersonalData;
import org.signpost.triage.PersonalDataType;
import org.signpost.triage.text.FoldedText;

/** What the detectors found so far in one text. The first to take a place keeps it. */
final class PersonalDataFindings {
    private final FoldedText text;
    private final BitSet taken = new BitSet();
    private final BitSet personal = new BitSet();
    private final List<PersonalData> found = new ArrayList<>();

    PersonalDataFindings(FoldedText text) {
        this.text = text;
    }

    /** Takes this place of the folded text if it is free. */
    boolean add(PersonalDataType type, int start, int end) {
        if (end <= start || !isFree(start, end)) {
            return false;
        }
        taken.set(start, end);
        personal.set(start, end);
        TextSpan place = text.original(start, end);
        found.add(new PersonalData(type, place.start(), place.end()));
        return true;
    }

    /** Takes what a group of each match holds, where it is free. */
    void addAll(PersonalDataType type, Stream<MatchResult> matches, int group) {
        matches.forEach(match -> add(type, match.start(group), match.end(group)));
    }

    /** Keeps this place from all later detectors. */
    void protect(int start, int end) {
        taken.set(start, end);
    }

    private boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    /** Whether personal data were found at this place of the folded text. */
    boolean isPersonal(int at) {
        return personal.get(at);
    }

    boolean has(PersonalDataType type) {
        return found.stream().anyMatch(data -> data.type() == type);
    }

    List<PersonalData> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(PersonalData::start))
                .toList();
    }
}
