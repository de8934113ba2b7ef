namespace Contracts.Schemas.Events;

/// <summary>The roles as files spell them.</summary>
public static class EventRoles
{
    /// <summary><c>reader</c> or <c>writer</c>.</summary>
    public static string Word(this EventRole role) => role == EventRole.Reader ? "reader" : "writer";
}
