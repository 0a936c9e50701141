# What a person states when signing. The words shown are kept with the signature: changing them changes what later
# signatories accept, never what earlier ones did.
# $organisation: the controller. $processor: the processor. $owner: the owner of the seal. $until: date and time.
statement-accept = I have read the agreement and accept it on behalf of { $organisation }.
statement-authority = I am entitled to bind { $organisation } by this agreement.
statement-electronic = I sign by typing my name. This is an electronic signature under the eIDAS Regulation (EU) No 910/2014, neither advanced nor qualified. When both parties have signed, the document gets the electronic seal of { $owner }, so that later changes can be detected.
statement-offer = { $processor } may accept the offer until { $until }. After that, my signature lapses.
statement-countersign = I have reviewed the agreement with { $organisation } and accept it on behalf of { $processor }, which I am entitled to bind.
statement-amendment-propose = I propose amendment { $number }, “{ $title }”, to agreement { $reference }, and accept it on behalf of { $organisation }.
statement-amendment-accept = I have read amendment { $number }, “{ $title }”, to agreement { $reference }, and accept it on behalf of { $organisation }.
statement-amendment-authority = I am entitled to bind { $organisation } by this amendment.
statement-amendment-electronic = I sign by typing my name. This is an electronic signature under the eIDAS Regulation (EU) No 910/2014, neither advanced nor qualified. When both parties have signed, the document gets the electronic seal of { $owner }.
statement-amendment-propose-processor = I propose amendment { $number }, “{ $title }”, to the agreement with { $organisation }, and accept it on behalf of { $processor }, which I am entitled to bind.
statement-amendment-accept-processor = I have read amendment { $number }, “{ $title }”, to the agreement with { $organisation }, and accept it on behalf of { $processor }, which I am entitled to bind.
statement-rollout = I propose to each of the customers chosen that its agreement goes on with { $version }, and accept each of these amendments on behalf of { $processor }, which I am entitled to bind.
