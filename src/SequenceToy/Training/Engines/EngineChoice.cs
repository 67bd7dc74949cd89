using SequenceToy.Networks;

namespace SequenceToy.Training.Engines;

/// <summary>Which engine trained a network, where, and why that one.</summary>
/// <param name="Engine">The engine; never <see cref="Engine.Auto"/>.</param>
/// <param name="Device">The device; never <see cref="ComputeDevice.Auto"/>.</param>
/// <param name="Reason">Why that engine, in one sentence.</param>
public sealed record EngineChoice(Engine Engine, ComputeDevice Device, string Reason);
