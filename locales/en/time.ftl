# How dates are counted: the steps that led to a deadline, holidays, what stands in the way of counting.

## Steps

time-step-own-target = “Without undue delay” has no number. { $period } is a target that the processor has set itself; it is neither law nor agreed.
time-step-moment = Hours are counted from the exact moment: { $at }.
time-step-full-hour = The hour of the event ({ $event }) is not counted; hours are counted from { $from } (Regulation 1182/71, Art. 3(1)).
time-step-full-hour-back = The hour in which the event occurs ({ $event }) is not counted; hours are counted back from the beginning of that hour, { $from } (Regulation 1182/71, Art. 3(1)).
time-step-elapsed = End of { $period }, weekends and holidays included: { $at }.
time-step-elapsed-back = { $period } before, weekends and holidays included: { $at }.
time-step-clocks-forward = Clocks are put forward by { $minutes } minutes in between. What counts is the hours that pass.
time-step-clocks-back = Clocks are put back by { $minutes } minutes in between. What counts is the hours that pass.
time-step-event-day = The day of the event, { $day }, is not counted.
time-step-holiday = { $day } is skipped: { $holiday }, a holiday in { $country }.
time-step-skipped = { $day } is skipped: { $off }.
time-step-weekends = { $number ->
    [one] { $number } weekend day is skipped.
   *[other] { $number } weekend days are skipped.
}
time-step-short-month = The month in which the period ends does not have this date; its last day counts, { $last }.
time-step-counted = Last day of { $period }: { $last }.
time-step-counted-back = { $last } is the last day from which { $period } can pass before { $event } begins.
time-step-rolled = { $from } is not a working day ({ $off }); the period ends with the next one, { $to } (Regulation 1182/71, Art. 3(4)).
time-step-rolled-bgb-193 = { $from } is not a working day ({ $off }); the next one, { $to }, takes its place (section 193 of the German Civil Code).
time-step-two-working-days = The period has to contain two working days; its last day is therefore { $last } (Regulation 1182/71, Art. 3(5)).
time-step-too-late = From { $from } it is too late.

## Days off

time-off-saturday = Saturday
time-off-sunday = Sunday
time-off-extra = an agreed day off
time-holiday-new-years-day = New Year’s Day
time-holiday-epiphany = Epiphany
time-holiday-maundy-thursday = Maundy Thursday
time-holiday-good-friday = Good Friday
time-holiday-easter-sunday = Easter Sunday
time-holiday-easter-monday = Easter Monday
time-holiday-labour-day = 1 May
time-holiday-great-prayer-day = Great Prayer Day
time-holiday-norwegian-constitution-day = Constitution Day
time-holiday-ascension-day = Ascension Day
time-holiday-whit-sunday = Whit Sunday
time-holiday-whit-monday = Whit Monday
time-holiday-swedish-national-day = National Day
time-holiday-midsummer-eve = Midsummer Eve
time-holiday-midsummer-day = Midsummer Day
time-holiday-german-unity-day = German Unity Day
time-holiday-all-saints-day = All Saints’ Day
time-holiday-finnish-independence-day = Independence Day
time-holiday-christmas-eve = Christmas Eve
time-holiday-christmas-day = Christmas Day
time-holiday-second-christmas-day = Boxing Day

## Periods in law

time-statutory-breach-to-authority = Notification of a breach to the supervisory authority (Art. 33(1) GDPR)
time-statutory-since = { $name }: { $period }, in force since { $from }
time-statutory-from-until = { $name }: { $period }, in force from { $from } to { $until }

## What stands in the way

time-error-outside-years = Dates can be counted from { $first } to { $last }. For other years the holidays are not known.
time-error-not-in-force = On that day the law has no such period.
time-error-wrong-way = This period has to run forward from the event.
