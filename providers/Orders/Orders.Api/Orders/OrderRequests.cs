namespace Orders.Api.Orders;

/// <summary>Who is to carry an order out.</summary>
internal sealed record AssignRequest(string? Technician)
{
    public Dictionary<string, string[]> Errors() =>
        string.IsNullOrWhiteSpace(Technician) || Technician.Length > 100 ? new() { ["technician"] = ["An order is assigned to somebody with a name of up to 100 characters."] } : [];
}

/// <summary>That an order was carried out.</summary>
/// <param name="Signature">What the customer signed, as base64.</param>
internal sealed record CompleteRequest(byte[]? Signature, string? Notes)
{
    private const int MaxSignature = 64 * 1024;
    private const int MaxNotes = 2000;

    public Dictionary<string, string[]> Errors()
    {
        var errors = new Dictionary<string, string[]>();
        if (Signature is not { Length: > 0 and <= MaxSignature })
            errors["signature"] = [$"A signature has 1 to {MaxSignature} bytes, as base64; this one has {Signature?.Length ?? 0}."];
        if (Notes?.Length > MaxNotes)
            errors["notes"] = [$"Notes have up to {MaxNotes} characters; these have {Notes.Length}."];
        return errors;
    }
}
