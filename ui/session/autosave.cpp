#include "ui/session/autosave.hpp"
namespace weft::ui {
struct Autosave::Private {};
Autosave::Autosave(QObject* p):QObject(p),d_(std::make_unique<Private>()){}
Autosave::~Autosave()=default;
void Autosave::begin(const Design&,const QString&){}
void Autosave::changed(const Design&,const Design&){}
void Autosave::saved(const Design&,const QString&){}
void Autosave::finish(){}
}
