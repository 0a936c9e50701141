# Passwords, codes from an authenticator, and e-mail addresses: what is asked for, and what is wrong with what was typed.
# $characters: how many were typed. $minimum, $maximum: how many there may be. $seconds: how long to wait.
password-advice = At least { $minimum } characters. Several unrelated words are easy to remember and hard to guess. Letters, digits, symbols and spaces are all allowed, and none is required.
password-too-short = { $characters ->
    [0] Choose a password of at least { $minimum } characters.
    [one] The password has 1 character. It needs at least { $minimum }.
   *[other] The password has { $characters } characters. It needs at least { $minimum }.
}
password-too-long = The password has { $characters } characters. It can have at most { $maximum }.
password-common = This password is among those most often used, so it is among the first to be tried. Choose another.
password-personal = This password consists mostly of your name, your address or your organisation. Choose something that has nothing to do with you.
password-guessable = This password is too easy to guess: ordinary words, repetitions and rows of keys are tried early. Make it longer, or use several unrelated words.

totp-malformed = The code has six digits. It is shown in your authenticator app.
totp-wrong = The code is wrong or no longer valid. Enter the one that your app shows now. If it is refused again, check that the clock on your phone is set automatically.
totp-reused = { $seconds ->
    [one] This code has been used, and each code works once. The next one comes in 1 second.
   *[other] This code has been used, and each code works once. The next one comes in { $seconds } seconds.
}
totp-reused-next-is-shown = This code has been used, and each code works once. Enter the one that your app shows now.

email-empty = Enter an e-mail address.
email-too-long = The e-mail address is too long.
email-not-an-address = An e-mail address looks like this: name@example.org
email-character = The e-mail address contains a space or another character that addresses do not have.
email-domain = What follows the @ is not complete. It looks like this: example.org
