package org.signpost.triage;

/** Topics that come with the program, by name. */
public final class SampleTopics {
    public static final Topic FIANCE_VISA = Topics.ofSlug("fiance-visa").orElseThrow();
    public static final Topic STUDENT_VISA = Topics.ofSlug("student-visa").orElseThrow();
    public static final Topic ABROAD_COUPLES = Topics.ofSlug("abroad-couples").orElseThrow();
    public static final Topic DEPORTATION = Topics.ofSlug("deportation").orElseThrow();
    public static final Topic GREEN_CARD = Topics.ofSlug("green-card").orElseThrow();
    public static final Topic WORK_PERMIT = Topics.ofSlug("work-permit").orElseThrow();
    public static final Topic ASYLUM = Topics.ofSlug("asylum").orElseThrow();
    public static final Topic CHILDREN = Topics.ofSlug("children").orElseThrow();
    public static final Topic POLICY = Topics.ofSlug("policy").orElseThrow();
    public static final Topic LEGAL_HELP = Topics.ofSlug("legal-help").orElseThrow();

    private SampleTopics() {}
}
