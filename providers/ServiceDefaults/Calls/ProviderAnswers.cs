using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ServiceDefaults.Calls;

/// <summary>Reads what a provider answered, and only what the caller needs of it.</summary>
public static class ProviderAnswers
{
    /// <summary>A member that is missing or null is an error, never a zero or a blank.</summary>
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    public static async Task<T> ReadAsync<T>(this HttpResponseMessage response, string provider, HttpStatusCode expected, CancellationToken cancellationToken)
    {
        if (response.StatusCode != expected)
            throw ProviderFailedException.Answered(provider, response);

        return await response.ReadAsync<T>(provider, cancellationToken);
    }

    /// <summary>Reads an answer whose status is one of those that were agreed.</summary>
    public static async Task<T> ReadAsync<T>(this HttpResponseMessage response, string provider, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(Strict, cancellationToken) ?? throw new JsonException("The body is null.");
        }
        catch (JsonException unreadable)
        {
            throw ProviderFailedException.Unreadable(provider, unreadable);
        }
    }
}
