namespace Contracts.Engine.Documents;

/// <summary>The version of the Pact specification that a file is written in (<c>metadata.pactSpecification.version</c>).</summary>
public enum PactSpecificationVersion
{
    /// <summary>1.0.0: requests and responses, matched literally.</summary>
    V1,

    /// <summary>1.1.0: as V1, with missing, empty and null bodies told apart.</summary>
    V1_1,

    /// <summary>2.0.0: flat matching rules, one per path.</summary>
    V2,

    /// <summary>3.0.0: rules by category, generators, several provider states, asynchronous messages.</summary>
    V3,

    /// <summary>4.0: typed interactions of every kind in one file, body objects, comments, pending.</summary>
    V4,
}
