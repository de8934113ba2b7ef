using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record MalformedFault() : Fault("malformed")
{
    // Half of a document may be a document (12 of 1234); a control character is none in JSON and in XML, wherever it stands.
    private const byte Illegal = 1;

    internal override bool NeedsBody => true;

    internal override Delivery Of(MockAnswer healthy, int attempt) =>
        new Delivery.Whole(healthy with { Body = (byte[])[.. healthy.Body.Span[..(healthy.Body.Length / 2)], Illegal] });
}
