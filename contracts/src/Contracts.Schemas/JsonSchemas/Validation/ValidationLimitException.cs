namespace Contracts.Schemas.JsonSchemas.Validation;

/// <summary>Leaves a validation that goes too deep or takes too long. Below a <c>not</c> there is no other way out: a plain "invalid" would become a yes.</summary>
internal sealed class ValidationLimitException(string message) : Exception(message);
