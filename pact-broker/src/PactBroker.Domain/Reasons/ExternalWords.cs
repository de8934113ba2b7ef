using PactBroker.Domain.Matrix.Rows;

namespace PactBroker.Domain.Reasons;

/// <summary>What the reasons about applications of others have in common.</summary>
internal static class ExternalWords
{
    public static string Of(MatrixRow row) => $"the {(row.Result?.Static is null ? "verification" : "OpenAPI document")} of its version {row.ProviderVersion?.Number}";

    public static string WhatToDo(MatrixRow row) =>
        $"Run the verification of the pact of version {row.ConsumerVersion.Number} of {row.Consumer.Name} against a sandbox of {row.Provider.Name}, and publish its result; or publish the OpenAPI document of {row.Provider.Name} with what a run against its sandbox says of that.";
}
