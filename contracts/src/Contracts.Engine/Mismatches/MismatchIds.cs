namespace Contracts.Engine.Mismatches;

/// <summary>The stable names of all sorts of differences. A value that breaks a rule is <c>…-value-differs</c> whatever the rule; <see cref="Mismatch.Rule"/> says which.</summary>
public static class MismatchIds
{
    /// <summary>Another HTTP method.</summary>
    public const string MethodDiffers = "method-differs";

    /// <summary>Another path.</summary>
    public const string PathDiffers = "path-differs";

    /// <summary>Another status code.</summary>
    public const string StatusDiffers = "status-differs";

    /// <summary>A query parameter did not come.</summary>
    public const string QueryParameterMissing = "query-parameter-missing";

    /// <summary>A query parameter came that the contract does not name.</summary>
    public const string QueryParameterUnexpected = "query-parameter-unexpected";

    /// <summary>A query parameter has another value.</summary>
    public const string QueryValueDiffers = "query-value-differs";

    /// <summary>A query parameter came more or less often.</summary>
    public const string QueryValueCountDiffers = "query-value-count-differs";

    /// <summary>A header did not come.</summary>
    public const string HeaderMissing = "header-missing";

    /// <summary>A header has another value.</summary>
    public const string HeaderValueDiffers = "header-value-differs";

    /// <summary>A header has fewer values.</summary>
    public const string HeaderValueMissing = "header-value-missing";

    /// <summary>The body has another content type.</summary>
    public const string BodyTypeDiffers = "body-type-differs";

    /// <summary>No body came.</summary>
    public const string BodyMissing = "body-missing";

    /// <summary>A body came where there must be none.</summary>
    public const string BodyUnexpected = "body-unexpected";

    /// <summary>A body is not what its content type says, so that it cannot be compared.</summary>
    public const string BodyUnreadable = "body-unreadable";

    /// <summary>A value in the body differs or breaks its rule.</summary>
    public const string BodyValueDiffers = "body-value-differs";

    /// <summary>A value in the body is an object or list where it should not be, or the other way round.</summary>
    public const string BodyTypeOfValueDiffers = "body-value-type-differs";

    /// <summary>An object lacks a member.</summary>
    public const string BodyKeyMissing = "body-key-missing";

    /// <summary>An object has a member that the contract does not name.</summary>
    public const string BodyKeyUnexpected = "body-key-unexpected";

    /// <summary>The name of a member breaks the rule for names.</summary>
    public const string BodyKeyDiffers = "body-key-differs";

    /// <summary>A list has more or fewer elements.</summary>
    public const string BodyLengthDiffers = "body-length-differs";

    /// <summary>A list lacks an element of a sort that it must contain.</summary>
    public const string BodyVariantMissing = "body-variant-missing";

    /// <summary>An XML element, attribute, form field or part of a multipart body did not come.</summary>
    public const string BodyPartMissing = "body-part-missing";

    /// <summary>An XML element, attribute, form field or part of a multipart body came that the contract does not name.</summary>
    public const string BodyPartUnexpected = "body-part-unexpected";

    /// <summary>The contract itself has a path expression that cannot be read.</summary>
    public const string RulePathInvalid = "rule-path-invalid";

    /// <summary>Metadata of a message did not come.</summary>
    public const string MetadataMissing = "metadata-missing";

    /// <summary>Metadata of a message has another value.</summary>
    public const string MetadataValueDiffers = "metadata-value-differs";
}
