namespace SequenceToy.Studio.Messages;

/// <summary>Reports whether the page is visible: a hidden page does not train.</summary>
/// <param name="IsVisible">True when the page is visible.</param>
internal sealed record VisibilityRequest(bool IsVisible) : StudioRequest
{
    public override string? Problem() => null;
}
