# Special terms of one agreement, agreed before it is signed.
overrides-title = Special terms
overrides-lede = What is agreed with { $organisation } alone. Each term is written into appendix D of the agreement before anybody signs, and prevails over the rest of its text.
overrides-none = There are none: the agreement follows the standard text.
overrides-before = The standard text: { $before }
overrides-change = Change
overrides-drop = Remove
overrides-noticed = Worth a second look
overrides-noticed-lede = What these special terms bring into the text. Nothing is changed for you, and nothing waits for it.
overrides-add-term = Change a term
overrides-term = Which term
overrides-term-go = Go on to the term
overrides-add-words = Add text
overrides-words = The text, in the language of the agreement ({ $language })
overrides-words-hint = One paragraph to a line; at most { $most } characters. Dates and periods that the product computes with are changed above, as a term.
overrides-words-go = Add to appendix D
overrides-back = Back to the agreement
overrides-term-title = Special term: { $term }
overrides-term-standard = In the standard text:
overrides-term-new = For this agreement
overrides-term-absent = This agreement says nothing about it
overrides-term-words-hint = The term itself is written out in appendix D in any case.
overrides-term-save = Save the special term
overrides-fault-words = Write what is agreed.
overrides-fault-hidden = The text contains characters that cannot be seen. Type it again.
overrides-fault-many = There are already { $most } special terms. If more are needed, make a separate template.
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
overrides-read-lede = These stand in appendix D and prevail over the rest of the agreement.
overrides-signed-lede = { $organisation } has signed this agreement. Special terms are agreed before that; from now on its terms change by an amendment, which both parties sign.
overrides-signed-not-in-force = Amendments can be written once the agreement is in force.
overrides-signed-amendments = Go to the amendments
