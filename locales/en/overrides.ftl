# Special terms of one agreement, agreed before it is signed.
overrides-title = Special terms
overrides-lede = What is agreed with { $organisation } alone. Each is written into appendix D of the agreement before anybody signs, and comes before the rest of its text.
overrides-none = There are none: the agreement follows the standard text.
overrides-before = The standard text: { $before }
overrides-change = Change
overrides-drop = Take away
overrides-add-term = Change a term
overrides-term = Which
overrides-term-go = Go on to the term
overrides-add-words = Add words
overrides-words = The words, in the language of the agreement ({ $language })
overrides-words-hint = A paragraph in each line; at most { $most } characters. Dates and periods that the product should know are changed above, as a term.
overrides-words-go = Add to appendix D
overrides-back = Back to the agreement
overrides-term-title = Special term: { $term }
overrides-term-standard = In the standard text:
overrides-term-new = For this agreement
overrides-term-absent = This agreement says nothing about it
overrides-term-words-hint = The term itself is written out in appendix D in any case.
overrides-term-save = Keep the special term
overrides-fault-words = Write what is agreed.
overrides-fault-hidden = There are characters in it that cannot be seen. Write the words anew.
overrides-fault-many = There are { $most } special terms already. Somebody who needs more needs a template of their own.
overrides-go = { $count ->
    [0] Agree on special terms
    [one] Special terms: one
   *[other] Special terms: { $count }
 }
overrides-check = { $count ->
    [one] One special term differs from the standard text; it is in appendix D.
   *[other] { $count } special terms differ from the standard text; they are in appendix D.
 }
overrides-read-title = Agreed with you alone
overrides-read-lede = These stand in appendix D and come before the rest of the agreement.
overrides-signed-lede = { $organisation } has signed this agreement. Special terms are agreed before that; from now on its terms change by an amendment, which both parties sign.
overrides-signed-not-in-force = Amendments can be written once the agreement is in force.
overrides-signed-amendments = Go to the amendments
