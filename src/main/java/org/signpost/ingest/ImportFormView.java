package org.signpost.ingest;

import java.util.List;

/**
 * The form that brings comments in, and the newest imports below it.
 *
 * @param problem why the last try was refused, or empty
 * @param text what was pasted before
 * @param site that was chosen or typed before, or empty
 * @param organisation that was typed before, or empty
 * @param savedOn the day that was typed before, or empty
 * @param columns what was typed before of a table's columns, or empty
 * @param largest the size of the largest file that is taken, such as "2 GB"
 * @param sites the names of all sites
 */
public record ImportFormView(
        String problem,
        String text,
        String site,
        String organisation,
        String savedOn,
        String columns,
        String largest,
        List<String> sites,
        List<ImportRun> newest) {
    public ImportFormView {
        sites = List.copyOf(sites);
        newest = List.copyOf(newest);
    }

    /** The sites that can be chosen besides the one that is taken where none is. */
    public List<String> otherSites() {
        return sites.stream()
                .filter(name -> !name.equals(CommentImporter.DEFAULT_SITE))
                .toList();
    }

    /** The site that was typed because the list does not have it, or empty. */
    public String newSite() {
        return sites.contains(site) || site.equals(CommentImporter.DEFAULT_SITE) ? "" : site;
    }
}
