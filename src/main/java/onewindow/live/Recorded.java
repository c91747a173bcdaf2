package onewindow.live;

import java.util.List;
import onewindow.journal.Batch;
import onewindow.journal.Entry;

/** What has been recorded of a hall and is to be committed, and what screens are told then. */
record Recorded(List<Entry> entries, List<Batch.Person> persons, List<Batch.Visit> visits, List<HallEvent> events) {}
