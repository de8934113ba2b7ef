using System.Text.Json;

namespace Users.Api.Events;

/// <summary>The event <c>user-registered</c>: somebody has an account and an e-mail address that is theirs.</summary>
public sealed record UserRegistered(Guid UserId, string Email, string Name, DateTimeOffset RegisteredAt)
{
    /// <summary>The exchange that it goes to.</summary>
    public const string Exchange = "users";

    /// <summary>The key that it is published under.</summary>
    public const string RoutingKey = "user.registered";

    /// <summary>How it is written.</summary>
    public static JsonSerializerOptions Json { get; } = JsonSerializerOptions.Web;
}
