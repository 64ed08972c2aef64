package org.signpost.ingest.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.signpost.comment.Site;
import org.signpost.wordpress.ConnectionResult;
import org.signpost.wordpress.connection.ConnectionMode;
import org.signpost.wordpress.connection.SiteConnection;

/**
 * The form for a connection. The password is never in it.
 *
 * @param here where it is sent
 * @param name of a site that is there already, which cannot be changed; empty for a new connection
 * @param form as it was typed
 * @param modes what may be done on a site
 * @param result of the last try, or null
 * @param tested a password that was found to work a moment ago, sealed, so that nobody types it twice; or null
 * @param linkWarning that the public cannot follow the links of replies, or null
 */
public record ConnectFormView(
        String here,
        String name,
        ConnectForm form,
        List<ConnectionMode> modes,
        @Nullable ConnectionResult result,
        @Nullable String tested,
        @Nullable String linkWarning) {
    private static final String DAYS = "30";

    static ConnectFormView empty(String name) {
        ConnectForm form = new ConnectForm(name, "", "", "", ConnectionMode.READ_AND_POST.name(), DAYS, null);
        return forNew(form, null);
    }

    static ConnectFormView forNew(ConnectForm form, @Nullable ConnectionResult result) {
        return new ConnectFormView("/sites/connect", "", form, List.of(ConnectionMode.values()), result, null, null);
    }

    static ConnectFormView kept(Site site, SiteConnection connection) {
        ConnectForm form = new ConnectForm(
                site.name(),
                connection.address(),
                connection.account(),
                "",
                connection.mode().name(),
                Integer.toString(connection.draftDays()),
                null);
        return forChange(site, form, null);
    }

    static ConnectFormView forChange(Site site, ConnectForm form, @Nullable ConnectionResult result) {
        String here = "/sites/" + site.id() + "/change";
        return new ConnectFormView(here, site.name(), form, List.of(ConnectionMode.values()), result, null, null);
    }

    /** The same with a password that works, or with none. */
    ConnectFormView carrying(@Nullable String sealed) {
        return new ConnectFormView(here, name, form, modes, result, sealed, linkWarning);
    }

    /** The same with what is to be said of our public address, if anything. */
    ConnectFormView warning(@Nullable String words) {
        return new ConnectFormView(here, name, form, modes, result, tested, words);
    }

    /** Whether it is a new connection. */
    public boolean isNew() {
        return name.isEmpty();
    }

    /** What was typed for the days, or nothing where it was no number. */
    public String days() {
        return form.days() == 0 ? "" : Integer.toString(form.days());
    }
}
