using System.Text.Json;

namespace Payments.Clients.Webhooks;

/// <summary>Tells the card processor's word from anybody else's, and reads it.</summary>
public sealed class WebhookReader(WebhookSettings settings, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    /// <param name="signature">The header <see cref="WebhookSignature.Header"/>; null where there is none.</param>
    /// <param name="body">The body, byte for byte as it came.</param>
    public WebhookReading Read(string? signature, ReadOnlySpan<byte> body)
    {
        if (!WebhookSignature.TryParse(signature, out var signed))
            return new WebhookReading.Refused($"The header {WebhookSignature.Header} is missing or not of the form t=…,v1=….");
        if ((clock.GetUtcNow() - signed.At).Duration() > settings.Tolerance)
            return new WebhookReading.Refused($"It was signed at {signed.At:O}, which is more than {settings.Tolerance.TotalMinutes:0} minutes from now.");
        if (!signed.IsOf(settings.Secret, body))
            return new WebhookReading.Refused("The signature is not of this body.");

        try
        {
            var told = JsonSerializer.Deserialize<WebhookEvent>(body, Strict);
            return told is null ? new WebhookReading.Unreadable("The body is null.") : new WebhookReading.Accepted(told);
        }
        catch (JsonException unreadable)
        {
            return new WebhookReading.Unreadable(unreadable.Message);
        }
    }
}
