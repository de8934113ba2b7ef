namespace Contracts.Serialization;

/// <summary>Which schema of the registry a serializer writes with.</summary>
public enum SchemaChoice
{
    /// <summary>Its own, which it registers when it writes first.</summary>
    Register,

    /// <summary>Its own, which somebody (a pipeline, mostly) has registered.</summary>
    LookUp,

    /// <summary>The newest of the subject, whatever its own is.</summary>
    Latest,
}
