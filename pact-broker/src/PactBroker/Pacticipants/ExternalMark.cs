using System.Globalization;
using System.Text.Json;
using PactBroker.Http;

namespace PactBroker.Pacticipants;

/// <summary>What a client says about whether a pacticipant is of others. What it does not mention stays, also where everything else is replaced: other clients do not know it.</summary>
internal static class ExternalMark
{
    public const string External = "external";

    public const string MaxAge = "evidenceMaxAgeDays";

    private const long UsualDays = 30;

    private const long MostDays = 3650;

    /// <summary>Looks for what is wrong with it.</summary>
    public static void Check(BodyReader body)
    {
        if (body[External] is not null)
            body.Flag(External);
        if (body[MaxAge] is not { } days)
            return;
        if (days.GetValueKind() != JsonValueKind.Number || !long.TryParse(days.ToJsonString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostDays)
            body.Errors.Add(MaxAge, $"must be a whole number of days from 1 to {MostDays}");
        else if (body[External]?.GetValueKind() != JsonValueKind.True)
            body.Errors.Add(MaxAge, $"is for those that are external: send \"{External}\": true with it");
    }

    /// <summary>For how many days evidence counts from now on.</summary>
    public static long? Apply(BodyReader body, long? current) => body[External]?.GetValueKind() switch
    {
        JsonValueKind.True => body[MaxAge]?.GetValue<long>() ?? current ?? UsualDays,
        JsonValueKind.False => null,
        _ => current,
    };
}
