using System.Text.Json.Serialization;

namespace Gateway.Clients.Analytics;

/// <summary>A report that somebody asked for, as far as it is.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "status")]
[JsonDerivedType(typeof(Running), "running")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record Report
{
    private Report()
    {
    }

    /// <summary>It is being made.</summary>
    /// <param name="RetryAfter">When it is worth asking again.</param>
    public sealed record Running(Guid Id, [property: JsonIgnore] TimeSpan RetryAfter) : Report;

    /// <summary>What was sold between two days, both of them included.</summary>
    public sealed record Completed(Guid Id, DateOnly From, DateOnly To, int Orders, decimal Revenue, string Currency) : Report;

    /// <summary>It cannot be made.</summary>
    /// <param name="Reason">For people.</param>
    public sealed record Failed(Guid Id, string Reason) : Report;
}
