package org.signpost.triage.training;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time of this process: other work on the machine does not count, that of other threads of ours does. */
final class ProcessorClock {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ProcessorClock() {}

    static long nanos() {
        return SYSTEM.getProcessCpuTime();
    }
}
