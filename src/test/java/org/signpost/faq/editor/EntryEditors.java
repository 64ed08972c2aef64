package org.signpost.faq.editor;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.signpost.faq.OldAnswer;
import org.signpost.faq.editor.ProposalEditing.SaveOutcome;
import org.signpost.faq.editor.VersionPublisher.PublishOutcome;
import org.signpost.faq.library.EntryVersions;
import org.signpost.staff.Actor;
import org.signpost.staff.Role;
import org.signpost.staff.Staffer;
import org.signpost.staff.account.StaffAdministration;

/** People who write entries, for tests: {@code new Editors(beans).publish(maria, "asylum-lgbt", "en", …)}. */
public final class EntryEditors {
    private final ApplicationContext beans;

    public EntryEditors(ApplicationContext beans) {
        this.beans = beans;
    }

    /** Somebody of the staff. */
    public Staffer person(String name, Role role) {
        return new Staffer(add(name, role).account().id(), name, role, true);
    }

    /** The one-time link of somebody new, who has no password yet. */
    public String link(String name, Role role) {
        return add(name, role).path();
    }

    private StaffAdministration.Outcome.Linked add(String name, Role role) {
        String address = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@editors.example";
        return (StaffAdministration.Outcome.Linked)
                beans.getBean(StaffAdministration.class).add(new Actor.Program("test"), name, address, role);
    }

    /** Begins to change an entry. */
    public EntryProposal edit(Staffer who, String slug, String language) {
        ProposalId id = beans.getBean(EntryProposals.class)
                .edit(slug, language, null, who.name())
                .orElseThrow();
        return find(id);
    }

    public EntryProposal find(ProposalId id) {
        return beans.getBean(EntryProposals.class).findById(id).orElseThrow();
    }

    /** Writes these words into a proposal, as somebody does who has just opened it; with today's dates where there are none. */
    public SaveOutcome save(Staffer who, EntryProposal proposal, EntryForm entryForm) {
        EntryForm whole = entryForm.reviewed().isEmpty()
                ? dated(entryForm, LocalDate.now(beans.getBean(Clock.class)))
                : entryForm;
        return beans.getBean(ProposalEditing.class)
                .save(proposal.id(), whole, new EditorSession(proposal.counter(), "", false), who);
    }

    public PublishOutcome publish(Staffer who, ProposalId id) {
        return beans.getBean(VersionPublisher.class).publish(id, who);
    }

    /** Changes an entry and publishes the change; the number of the new version. */
    public int publish(
            Staffer who, String slug, String language, String reply, OldAnswer old, @Nullable String effectiveOn) {
        EntryProposal proposal = edit(who, slug, language);
        String day = effectiveOn == null ? "" : effectiveOn;
        save(who, proposal, changed(proposal.wording(), reply, old, day));
        return switch (publish(who, proposal.id())) {
            case PublishOutcome.Done done -> done.version().number();
            case PublishOutcome.Behind behind -> throw new AssertionError(behind);
            case PublishOutcome.Unready unready -> throw new AssertionError(unready);
            case PublishOutcome.Gone gone -> throw new AssertionError(gone);
        };
    }

    /** The same words, reviewed on a day and good for half a year. */
    public static EntryForm dated(EntryForm entryForm, LocalDate day) {
        return new EntryForm(
                entryForm.slug(),
                entryForm.topic(),
                entryForm.question(),
                entryForm.paraphrases(),
                entryForm.tags(),
                entryForm.reply(),
                entryForm.sources(),
                entryForm.claims(),
                entryForm.url(),
                entryForm.supersedes(),
                day.toString(),
                EntryForm.nextReview(day).toString(),
                entryForm.body(),
                entryForm.whatChanged(),
                entryForm.oldAnswer(),
                entryForm.effectiveOn());
    }

    /** The same words with another reply sentence. */
    public static EntryForm changed(EntryForm entryForm, String reply, OldAnswer old, String effectiveOn) {
        return new EntryForm(
                entryForm.slug(),
                entryForm.topic(),
                entryForm.question(),
                entryForm.paraphrases(),
                entryForm.tags(),
                reply,
                entryForm.sources(),
                entryForm.claims(),
                entryForm.url(),
                entryForm.supersedes(),
                entryForm.reviewed(),
                entryForm.reviewBy(),
                entryForm.body(),
                "The reply says: " + reply,
                old.slug(),
                effectiveOn);
    }

    /** The newest version of an entry. */
    public String newest(String slug, String language) {
        return beans.getBean(EntryVersions.class)
                .newest(slug, language)
                .orElseThrow()
                .entry()
                .reply();
    }
}
