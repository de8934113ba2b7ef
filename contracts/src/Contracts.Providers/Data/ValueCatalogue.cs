using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Contracts.Providers.Data;

/// <summary>Which value a member gets: first by the end of its name, then by its type. One row per sort of value.</summary>
internal static class ValueCatalogue
{
    /// <summary>Texts by what the member's name ends with; the first row that fits.</summary>
    private static readonly (string[] Ends, Func<ValueSource, string> Text)[] Texts =
    [
        (["email", "mail"], value => $"{value.OneOf("anna", "ben", "carla", "david", "eva")}.{value.Ordinal}@example.com"),
        (["firstname", "givenname"], value => value.OneOf("Anna", "Ben", "Carla", "David", "Eva")),
        (["lastname", "surname", "familyname"], value => value.OneOf("Berg", "Costa", "Dubois", "Novak", "Okafor")),
        (["phone", "phonenumber", "mobile"], value => $"+1202555{value.Between(100, 199):0000}"),
        (["url", "uri", "website", "link"], value => $"https://example.com/{value.Ordinal}"),
        (["currency", "currencycode"], value => value.OneOf("EUR", "USD", "GBP")),
        (["countrycode", "country"], value => value.OneOf("AT", "DE", "FR", "IT", "SE")),
        (["language", "locale"], value => value.OneOf("en", "de", "fr")),
        (["city"], value => value.OneOf("Vienna", "Lyon", "Porto", "Turku")),
        (["street"], value => $"Station Road {value.Between(1, 99)}"),
        (["postcode", "postalcode", "zip", "zipcode"], value => value.Between(10000, 99999).ToString(CultureInfo.InvariantCulture)),
        (["color", "colour"], value => value.OneOf("red", "green", "blue", "white")),
        (["ip", "ipaddress"], value => $"192.0.2.{value.Between(1, 254)}"),
    ];

    public static object? Find(Member member, ValueSource value)
    {
        var type = Nullable.GetUnderlyingType(member.Type) ?? member.Type;
        if (type == typeof(string))
            return Text(member, value);
        if (IsNumber(type))
            return Number(member, type, value);
        return type switch
        {
            _ when type == typeof(bool) => value.Between(0, 1) == 1,
            _ when type == typeof(char) => (char)value.Between('a', 'z'),
            _ when type == typeof(Guid) => value.Id(),
            _ when type == typeof(DateTimeOffset) => value.Instant(),
            _ when type == typeof(DateTime) => value.Instant().UtcDateTime,
            _ when type == typeof(DateOnly) => DateOnly.FromDateTime(value.Instant().UtcDateTime),
            _ when type == typeof(TimeOnly) => TimeOnly.FromDateTime(value.Instant().UtcDateTime),
            _ when type == typeof(TimeSpan) => TimeSpan.FromMinutes(value.Between(1, 600)),
            _ when type == typeof(Uri) => new Uri($"https://example.com/{value.Ordinal}"),
            _ when type.IsEnum => Enum.GetValues(type) is { Length: > 0 } values ? values.GetValue(value.Random.Next(values.Length)) : null,
            _ when type.IsArray => Array.CreateInstance(type.GetElementType() ?? typeof(object), 0),
            _ when typeof(IEnumerable).IsAssignableFrom(type) => NoItems(type),
            _ => null,
        };
    }

    private static string Text(Member member, ValueSource value)
    {
        var text = Array.Find(Texts, row => row.Ends.Any(end => member.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase))).Text?.Invoke(value)
            ?? FormattableString.Invariant($"{member.Name.ToLowerInvariant()}-{value.Ordinal}");
        var (least, most) = (member.Find<StringLengthAttribute>(), member.Find<MinLengthAttribute>(), member.Find<MaxLengthAttribute>()) switch
        {
            ({ } length, _, _) => (length.MinimumLength, length.MaximumLength),
            (_, var shortest, var longest) => (shortest?.Length ?? 0, longest?.Length ?? int.MaxValue),
        };
        // What tells one from the next stands at the end.
        return text.Length > most ? text[^most..] : text.PadLeft(least, 'x');
    }

    private static object Number(Member member, Type type, ValueSource value)
    {
        if (member.Find<RangeAttribute>() is { } range)
            return Convert.ChangeType(Math.Min(ToDecimal(range.Maximum), ToDecimal(range.Minimum) + value.Between(0, 9)), type, CultureInfo.InvariantCulture);
        if (member.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) || member.Name.EndsWith("Number", StringComparison.OrdinalIgnoreCase))
            return Convert.ChangeType(value.Ordinal, type, CultureInfo.InvariantCulture);
        return type == typeof(decimal) || type == typeof(double) || type == typeof(float)
            ? Convert.ChangeType(value.Cents(1, 500), type, CultureInfo.InvariantCulture)
            : Convert.ChangeType(value.Between(1, 100), type, CultureInfo.InvariantCulture);
    }

    /// <summary>A list without items is valid wherever nobody says otherwise, and refers to nothing that is not there.</summary>
    private static object? NoItems(Type type)
    {
        var items = type.IsGenericType ? type.GenericTypeArguments[0] : typeof(object);
        var list = typeof(List<>).MakeGenericType(items);
        return type.IsAssignableFrom(list) ? Activator.CreateInstance(list) : type is { IsAbstract: false } && type.GetConstructor([]) is not null ? Activator.CreateInstance(type) : null;
    }

    private static decimal ToDecimal(object bound) => Math.Clamp(Convert.ToDecimal(bound, CultureInfo.InvariantCulture), int.MinValue, int.MaxValue);

    private static bool IsNumber(Type type) => type.IsPrimitive ? type != typeof(bool) && type != typeof(char) && type != typeof(nint) && type != typeof(nuint) : type == typeof(decimal);
}
