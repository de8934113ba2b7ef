using Contracts.Consumers.PactFiles;
using Contracts.Engine.Documents;
using Contracts.Engine.Documents.Reading;

namespace Contracts.Consumers.Mocking;

/// <summary>
/// A provider as a pact describes it, in this process and without a socket: for tests of an application that asks it, where the provider itself cannot be had.
/// What the pact does not expect is answered with 500 and the reason.
/// </summary>
/// <example>
/// <code>
/// var processor = PactStub.Of("Payments", "CardProcessor");
/// services.AddHttpClient&lt;CardProcessorClient&gt;().ConfigurePrimaryHttpMessageHandler(processor.CreateHandler);
/// </code>
/// </example>
public sealed class PactStub
{
    private static readonly Uri Address = new("http://pact.stub/");

    private readonly MockResponder _responder;

    private PactStub(MockResponder responder) => _responder = responder;

    /// <summary>The provider of a pact file.</summary>
    /// <param name="consumer">Who asks.</param>
    /// <param name="provider">Who is to answer.</param>
    /// <param name="folder">The folder of the pact files; null for the <c>contracts/pacts</c> of the nearest folder above the test assembly.</param>
    /// <param name="answered">Is told of each request as it is answered, from several threads.</param>
    /// <exception cref="PactFormatException">The file is no pact.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PactStub Of(string consumer, string provider, string? folder = null, Action<MockedRequest>? answered = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(consumer);
        ArgumentException.ThrowIfNullOrWhiteSpace(provider);
        // Read at once: the hosts of tests are configured synchronously.
        var pact = PactReader.Read(File.ReadAllBytes(Path.Combine(folder ?? PactFolder.Default, PactFileName.Of(consumer, provider)))).Document;
        return new PactStub(new MockResponder([.. pact.Interactions.OfType<HttpInteraction>().Select(interaction => new MockedInteraction(interaction))], answered ?? (_ => { })));
    }

    /// <summary>The innermost handler of a client; the host of its requests does not matter.</summary>
    public HttpMessageHandler CreateHandler() => new MockHandler(_responder, Address, new MemoryDelivery(new WaitingRequests(TimeProvider.System, CancellationToken.None)));
}
