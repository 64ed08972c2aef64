package org.signpost.ingest.upload;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.signpost.platform.Setting;

/** How much a browser may send to be imported. The server's own limit for a request is made of the same setting. */
@Introspected
@ConfigurationProperties("signpost.upload")
public record UploadLimit(
        @Setting("the largest file that a browser may send to be imported, in megabytes")
        @Bindable(defaultValue = "2048")
        @Min(1) @Max(1_000_000) int megabytes) {
    private static final int IN_GIGABYTE = 1024;

    /** The same in bytes. */
    public long bytes() {
        return (long) megabytes << 20;
    }

    /** Such as "2 GB" or "500 MB". */
    public String words() {
        return megabytes % IN_GIGABYTE == 0 ? megabytes / IN_GIGABYTE + " GB" : megabytes + " MB";
    }
}
