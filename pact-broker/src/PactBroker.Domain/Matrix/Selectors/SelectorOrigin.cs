namespace PactBroker.Domain.Matrix.Selectors;

public enum SelectorOrigin
{
    /// <summary>The query named it.</summary>
    Specified,

    /// <summary>It follows from an integration and the query's target.</summary>
    Inferred,

    /// <summary>The query asks to leave it out.</summary>
    Ignore,
}
