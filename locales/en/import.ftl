# What the importer concluded or noticed in a text.
import-title-missing = No line looks like the title. Mark the title, if there is one.
import-title-joined = The title is put together from { $lines } lines.
import-language-unknown = The language could not be determined; English was assumed.
import-no-clauses = No clauses were found.
import-appendix-inferred = Appendix { $letter } has no heading in the source. Where it begins was inferred.
import-appendix-empty = Appendix { $letter } has no text.
import-clause-empty = A heading or number without text{ $heading ->
    [none] .
   *[other] : “{ $heading }”.
}
import-numbering-restarted = { $count ->
    [one] One clause is printed with another number than it is cited by: “{ $label }” is cited as { $number }.
   *[other] { $count } clauses are printed with another number than they are cited by. The first: “{ $label }” is cited as { $number }.
}
import-number-repeated = The number { $number } appears before more than one clause.
import-number-missing = { $after ->
    [none] The first number is { $number }. Is something missing before it?
   *[other] { $number } follows { $after }. Is something missing between them?
}
import-heading-unnumbered = The heading “{ $heading }” has no number. Where it belongs was inferred.
import-flattened-table = { $lines ->
    [one] One line looks like a table whose cells have run together. It is kept to the letter, as a paragraph.
   *[other] { $lines } lines look like a table whose cells have run together. They are kept to the letter, as paragraphs.
}
import-invisible-characters = { $count ->
    [one] One character cannot be seen and may change how the text reads.
   *[other] { $count } characters cannot be seen and may change how the text reads.
}

# Why a text cannot be imported.
import-error-empty = There is no text. Choose a file, or paste the text of the agreement.
import-error-pdf = This is a PDF. Open it, copy the text and paste it below.
import-error-office = This is a document of a word processor. Save it as plain text (.txt, UTF-8), or copy the text and paste it below.
import-error-rtf = This is rich text. Save it as plain text (.txt, UTF-8), or copy the text and paste it below.
import-error-image = This is a picture. Only text can be imported.
import-error-binary = This is not text. Choose a file that ends in .txt or .md.
import-error-utf16 = The text is saved as UTF-16 (“Unicode”). Save it as UTF-8 and send it again.
import-error-windows = Byte { $place } is not UTF-8. The text looks as if it were saved as “ANSI” or “Western European”. Save it as UTF-8 and send it again.
import-error-broken = Byte { $place } is not UTF-8. The file seems damaged or cut off.
import-error-too-large = The text is longer than { $most } MB. Send the agreement alone, without its other documents.
import-error-too-many = { $found } clauses were found, and at most 5,000 can be imported. Is this one agreement?
import-error-too-deep = Line { $line } is nested deeper than ten levels. Bring it closer to the margin.
