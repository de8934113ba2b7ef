using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace CardProcessor.Sandbox.Webhooks;

/// <summary>What the processor tells a merchant on its own.</summary>
/// <param name="Id">The same in every delivery of one event.</param>
internal sealed record Webhook(
    [property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("authorization")] string Authorization)
{
    public const string Captured = "authorization.captured";
    public const string Refunded = "authorization.refunded";

    public static Webhook Of(string type, string authorization) => new($"evt_{RandomNumberGenerator.GetHexString(24, lowercase: true)}", type, authorization);
}
