using System.Text.Json.Nodes;
using PactBroker.Http;

namespace PactBroker.Reservations;

/// <summary>What a client says about the place it wants.</summary>
internal sealed record ReservationBody(string ApplicationInstance, TimeSpan Duration)
{
    /// <summary>Longer than most deployments take, and short enough that one that was given up does not stand in the way until tomorrow.</summary>
    private const int Usual = 30 * 60;

    private const int Most = 24 * 60 * 60;

    public static ReservationBody Read(JsonObject json)
    {
        var body = new BodyReader(json, new ValidationErrors());
        var instance = body.Name("applicationInstance") ?? "";
        var seconds = Usual;
        if (body["expiresInSeconds"] is { } given && !(given is JsonValue value && value.TryGetValue(out seconds) && seconds is >= 1 and <= Most))
        {
            body.Errors.Add("expiresInSeconds", $"must be a number from 1 to {Most}");
        }

        body.Errors.ThrowIfAny();
        return new ReservationBody(instance, TimeSpan.FromSeconds(seconds));
    }
}
