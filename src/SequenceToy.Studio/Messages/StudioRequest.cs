using System.Text.Json.Serialization;

namespace SequenceToy.Studio.Messages;

/// <summary>A message from the page.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TrainRequest), "train")]
[JsonDerivedType(typeof(LookRequest), "look")]
[JsonDerivedType(typeof(VisibilityRequest), "visibility")]
internal abstract record StudioRequest
{
    /// <summary>Finds the reason why no page would send the message; null for a valid one.</summary>
    public abstract string? Problem();
}
