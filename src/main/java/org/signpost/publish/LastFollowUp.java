package org.signpost.publish;

/**
 * What a person did a moment ago.
 *
 * @param author of the comment
 * @param words as in {@link FollowUpKind#words}
 * @param heldSeconds how long the correction is held in all, or 0 where there is none
 */
public record LastFollowUp(long followUp, long reply, String author, String words, boolean undoable, int heldSeconds) {}
