namespace Contracts.Engine.Mismatches;

/// <summary>The part of a request, response, message or effect that differs (<c>type</c> in reports of the Pact tools).</summary>
public enum MismatchKind
{
    /// <summary>The HTTP method.</summary>
    Method,

    /// <summary>The path of the request.</summary>
    Path,

    /// <summary>The status code.</summary>
    Status,

    /// <summary>A query parameter.</summary>
    Query,

    /// <summary>A header.</summary>
    Header,

    /// <summary>The content type of the body.</summary>
    BodyType,

    /// <summary>Something within the body.</summary>
    Body,

    /// <summary>A message's metadata.</summary>
    Metadata,

    /// <summary>What a provider's tables hold after an interaction.</summary>
    Data,
}
