namespace Contracts.OpenApi.Comparing;

/// <summary>Who writes what a schema describes.</summary>
internal enum SchemaDirection
{
    /// <summary>The consumer: all that is required has to be there.</summary>
    Request,

    /// <summary>The provider: the consumer names what it needs, which has to be described, and need not be all.</summary>
    Response,
}
