# The record of Art. 30(2) GDPR.
record-title = Record of processing
record-lede = What we process for whom (Article 30(2) GDPR), from the agreements as they stood on { $day }. Nothing has to be entered for it; what an agreement does not say is “not stated”.
record-on = As of this day
record-show = Show
record-csv = Table
record-json = Data
record-not-stated = not stated
record-processor = Processor
record-controller = Controller
record-registration = Registration number
record-address = Address
record-country = Country
record-privacy-contact = Privacy contact
record-breach-contact = Breach contact
record-representative = Representative
record-dpo = Data protection officer
record-agreement = Agreement
record-version = Version
record-in-force = In force from
record-categories = Categories of processing
record-transfers = Transfers to third countries
record-measures = Technical and organisational measures
record-version-since = Version { $version }, from { $day }
record-from = { $reference }, version { $version }
record-empty-title = No agreement was in force
record-empty-body = On that day the record is empty.
record-papers = As sealed PDF
record-papers-lede = For an authority or for your files: the record of a day in volumes of at most 500 agreements, each closed with the electronic seal. They are made in the background and kept for 90 days; a record can be made anew for any day.
record-make = Make the record of { $day } as PDF
record-making = { $done } of { $total } agreements set
record-making-already = A record is being made already. You find it in the list below; ask again when it is done.
record-discarded = Deleted after 90 days, or when data in it was erased; can be made anew
record-papers-day = As of
record-papers-asked = Asked for
record-papers-agreements = Agreements
record-papers-volumes = Volumes
record-volume-link = Volume { $number } (PDF, { $agreements } { $agreements ->
    [one] agreement
   *[other] agreements
}, { $size } kB)
record-volume-title = Record of processing on { $day }, volume { $number }
record-volume-running = Record of processing, { $day } · volume { $number }
record-volume-subtitle = { $day }, volume { $number }
record-volume-lede = What the processor processed for whom on that day (Article 30(2) GDPR), from its agreements: numbers { $first } to { $last }, in the order in which they were begun. Nothing was entered for it; what an agreement does not say is “not stated”. The agreement and the version that a statement comes from stand in square brackets.
record-volume-attached = The same data for machines
record-volume-file = Record of processing { $day }, volume { $number }.pdf
record-seal-reason = Record of processing
