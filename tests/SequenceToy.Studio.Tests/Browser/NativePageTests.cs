namespace SequenceToy.Studio.Tests.Browser;

/// <summary>The page of the native host.</summary>
public sealed class NativePageTests(NativeStudio studio) : StudioPageTests(studio), IClassFixture<NativeStudio>
{
    protected override double LeastUpdatesPerSecond => 100_000;
}
