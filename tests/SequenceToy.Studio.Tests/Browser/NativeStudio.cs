namespace SequenceToy.Studio.Tests.Browser;

/// <summary>The Studio of the native host.</summary>
public sealed class NativeStudio : StudioInChromium
{
    private StudioServer? studio;

    protected override Task<Uri> Start()
    {
        studio = SequenceStudio.Start(new StudioOptions { Port = 0 });
        return Task.FromResult(studio.Link);
    }

    protected override async Task Release()
    {
        if (studio is not null)
        {
            await studio.DisposeAsync();
        }
    }
}
