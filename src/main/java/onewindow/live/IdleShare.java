package onewindow.live;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/** What part of the machine has been idle since this was last asked, from 0 to 1; all of it where that is not known. */
final class IdleShare implements DoubleSupplier {

    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    @Override
    public double getAsDouble() {
        double busy = machine == null ? 0 : machine.getCpuLoad();
        return busy >= 0 ? Math.max(0, 1 - busy) : 1;
    }
}
