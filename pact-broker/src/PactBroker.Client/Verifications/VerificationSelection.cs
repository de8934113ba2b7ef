using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace PactBroker.Client.Verifications;

/// <summary>Which consumer versions somebody wants verified, in place of those that providers usually verify.</summary>
public sealed record VerificationSelection
{
    /// <summary>The selectors as JSON: an object or a list of them.</summary>
    public const string SelectorsVariable = "PACT_CONSUMER_VERSION_SELECTORS";

    /// <summary>The day since which work in progress is verified too.</summary>
    public const string WorkInProgressVariable = "PACT_INCLUDE_WIP_PACTS_SINCE";

    /// <summary>What providers usually verify.</summary>
    public static VerificationSelection Usual { get; } = new();

    /// <summary>Which consumer versions; none leaves it at the usual ones.</summary>
    public ImmutableArray<ConsumerVersionSelector> Selectors { get; init; } = [];

    /// <summary>Also the contracts that somebody works on since this day; null for none. Their failures are pending.</summary>
    public DateOnly? WorkInProgressSince { get; init; }

    /// <summary>What the environment of this process asks for.</summary>
    /// <exception cref="BrokerException">A variable cannot be read.</exception>
    public static VerificationSelection FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>What variables ask for.</summary>
    /// <param name="variable">Looks up a variable; null where it is not set.</param>
    /// <exception cref="BrokerException">A variable cannot be read.</exception>
    public static VerificationSelection From(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return new()
        {
            Selectors = variable(SelectorsVariable) is { } selectors && !string.IsNullOrWhiteSpace(selectors) ? ParseSelectors(selectors, SelectorsVariable) : [],
            WorkInProgressSince = variable(WorkInProgressVariable) is { } day && !string.IsNullOrWhiteSpace(day) ? ParseDay(day, WorkInProgressVariable) : null,
        };
    }

    /// <summary>Reads selectors: <c>{"mainBranch":true}</c>, or a list of such.</summary>
    /// <param name="json">The selectors.</param>
    /// <param name="origin">The option or variable that they come from, for the error.</param>
    /// <exception cref="BrokerException">They are not JSON, or have a member that no selector has.</exception>
    public static ImmutableArray<ConsumerVersionSelector> ParseSelectors(string json, string origin)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            IEnumerable<JsonElement> items = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.EnumerateArray() : [document.RootElement];
            return [.. items.Select(item => item.Deserialize(BrokerJson.Default.ConsumerVersionSelector) ?? throw new JsonException("null is no selector."))];
        }
        catch (JsonException broken)
        {
            throw BrokerException.WrongSettings($"{origin} is '{json}', which is not a selector such as {{\"mainBranch\":true}}: {broken.Message}");
        }
    }

    /// <summary>Reads a day.</summary>
    /// <param name="text">The day: <c>2026-01-31</c>.</param>
    /// <param name="origin">The option or variable that it comes from, for the error.</param>
    /// <exception cref="BrokerException">It is no day.</exception>
    public static DateOnly ParseDay(string text, string origin) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw BrokerException.WrongSettings($"{origin} is '{text}', which is not a day such as 2026-01-31");
}
