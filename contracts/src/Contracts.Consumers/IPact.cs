namespace Contracts.Consumers;

/// <summary>A pact between a consumer and a provider. Safe to share between tests; each test takes its own builder from it.</summary>
public interface IPact
{
    /// <summary>Who asks.</summary>
    string Consumer { get; }

    /// <summary>Who answers.</summary>
    string Provider { get; }

    /// <summary>Where the file goes and how values become JSON.</summary>
    PactConfig Config { get; }
}

/// <summary>A pact written as version 2 of the specification.</summary>
public interface IPactV2 : IPact;

/// <summary>A pact written as version 3 of the specification.</summary>
public interface IPactV3 : IPact;

/// <summary>A pact written as version 4 of the specification.</summary>
public interface IPactV4 : IPact;
