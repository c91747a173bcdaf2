package onewindow.plan.paired;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The replications of one scenario, one by one in their order, so that those of another can be set beside them. */
public final class Replicates {

    private final List<Replicate> all = new ArrayList<>();

    /** Returns how many there are. */
    public int count() {
        return all.size();
    }

    void add(Replicate next) {
        all.add(next);
    }

    Replicate get(int replication) {
        return all.get(replication);
    }

    /** Writes them. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(all.size());
        for (Replicate each : all) {
            each.write(out);
        }
    }

    /** Reads what was written. */
    public static Replicates read(DataInput in) throws IOException {
        Replicates read = new Replicates();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            read.add(Replicate.read(in));
        }
        return read;
    }
}
