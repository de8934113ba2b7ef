namespace Contracts.Engine.Generators;

/// <summary>The side of a contract on which examples are made concrete.</summary>
public enum GenerationSide
{
    /// <summary>A mock server answers, or an example message is handed to a consumer: values of provider states are not known, examples stand for them.</summary>
    Consumer,

    /// <summary>A request is sent to a provider: addresses of the mock server mean nothing there and stay as in the example.</summary>
    Provider,
}
