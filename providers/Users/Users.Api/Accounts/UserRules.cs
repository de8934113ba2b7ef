using System.Net.Mail;
using ServiceDefaults.Tokens;

namespace Users.Api.Accounts;

/// <summary>What a value must be like; null where it is fine.</summary>
internal static class UserRules
{
    public const int MaxEmail = 254;
    public const int MaxName = 200;
    public const int MaxPhone = 30;

    private const int MinPassword = 12;
    private const int MaxPassword = 128;

    public static string? ErrorOfEmail(string? email) => email switch
    {
        null or "" => "Email is required.",
        { Length: > MaxEmail } => $"An e-mail address has at most {MaxEmail} characters.",
        _ => MailAddress.TryCreate(email, out var address) && address.Address == email && address.Host.Contains('.') ? null : $"'{email}' is no e-mail address.",
    };

    public static string? ErrorOfName(string? name) => name switch
    {
        null => "Name is required.",
        _ when string.IsNullOrWhiteSpace(name) => "Name is required.",
        { Length: > MaxName } => $"A name has at most {MaxName} characters.",
        _ => null,
    };

    public static string? ErrorOfPassword(string? password) => password switch
    {
        null or "" => "Password is required.",
        { Length: < MinPassword or > MaxPassword } => $"A password has {MinPassword} to {MaxPassword} characters; this one has {password.Length}.",
        _ => null,
    };

    public static string? ErrorOfPhone(string phone) =>
        phone.Length is > 0 and <= MaxPhone && phone.All(character => char.IsAsciiDigit(character) || character is '+' or ' ' or '-')
            ? null
            : $"A phone number has 1 to {MaxPhone} characters: digits, blanks, + and -.";

    public static string? ErrorOfRole(string? role) => Roles.All.Contains(role) ? null : $"A role is one of {string.Join(", ", Roles.All)}.";

    /// <summary>One spelling for what mail servers take for the same.</summary>
    public static string Normalize(string email) => email.ToLowerInvariant();

    /// <summary>The errors that there are, by member.</summary>
    public static Dictionary<string, string[]> Errors(params ReadOnlySpan<(string Member, string? Error)> checks)
    {
        var errors = new Dictionary<string, string[]>();
        foreach (var (member, error) in checks)
        {
            if (error is not null)
                errors[member] = [error];
        }

        return errors;
    }
}
