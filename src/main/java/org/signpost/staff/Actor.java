package org.signpost.staff;

/** Who does something that is written down: a person, or the program itself. */
public sealed interface Actor permits Staffer, Actor.Program {
    /** As shown in a history. */
    String name();

    /** A part of the program, such as "command line". */
    record Program(String name) implements Actor {}
}
