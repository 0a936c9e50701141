# Settings of the tenant.
settings-time-title = How time is counted
settings-time-lede = These settings apply to dates counted from now on. Dates that were counted before stay as they are, with the steps that led to them.
settings-time-saved = Saved
settings-calendar = Public holidays
settings-calendar-hint = Business days skip the public holidays of this country. Days begin and end in the zone { $zone }.
settings-calendar-unknown = Choose a country from the list.
settings-days-off = Other days off
settings-days-off-hint = Days that are not business days for you, with commas between them: 12-24 for 24 December every year, 2027-06-05 for one day.
settings-days-off-unknown = Write each day as 12-24 (24 December every year) or 2027-06-05 (one day), with commas between them.
settings-days-off-many = Name { $most } days at most.
settings-saturdays = Saturday is a business day for us
settings-target = “Without undue delay”
settings-target-lede = Neither the law nor agreements put a number on these words. You can set a target of your own. It is shown to your staff, always as your target and never as law; your customers do not see it.
settings-target-how-long = Our target
settings-target-hint = A whole number; leave it empty for none.
settings-target-number = Write a whole number from 1 to 10,000, or leave it empty.
settings-target-of = Unit
settings-target-unit = Choose hours, days or business days.
settings-save = Save
settings-changed-meanwhile = Somebody changed these settings while you wrote. What you typed is still here; save it again if it is to apply.
settings-section-time = Time
settings-section-contacts = Contacts
settings-section-keys = Keys
settings-contacts-title = Where your customers reach you
settings-contacts-lede = Your agreements name these addresses. A change holds at once; your customers are told when you announce it, so that several changes make one message.
settings-contacts-saved = Saved. Your customers have not been told yet.
settings-contacts-unchanged = Saved. Nothing differs from what your customers know.
settings-contacts-announced = Announced. The messages are being written.
settings-contacts-waiting = { $count ->
    [0] Your customers know these addresses
    [one] One change is not announced yet
   *[other] { $count } changes are not announced yet
}
settings-contacts-change = { $point }: { $after } in place of { $before }
settings-contacts-announce-lede = { $count ->
    [one] One customer with an agreement in force is told: its signatories and privacy contacts of every change, its breach contacts of the address for breaches.
   *[other] { $count } customers with an agreement in force are told: their signatories and privacy contacts of every change, their breach contacts of the address for breaches.
}
settings-contacts-announce = Announce
settings-contacts-stale = What waits to be announced is no longer what you saw. Look at it again.
settings-contacts-history = Which address stood when
settings-contacts-announced-title = Announced
settings-contacts-told = { $count ->
    [one] one customer told
   *[other] { $count } customers told
}
