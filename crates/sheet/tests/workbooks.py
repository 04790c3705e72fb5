# Makes the workbooks of tests/forms: dates in several formats, merged cells, a hidden sheet, 1904, rich text, notes.
# `pip install openpyxl odfpy; python workbooks.py forms`
import datetime
import sys
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableRow, TableCell, CoveredTableCell
from odf.text import P
from odf.office import Annotation
out=sys.argv[1]
day=datetime.datetime
def book(epoch1904):
    wb=Workbook()
    if epoch1904:
        from openpyxl.utils.datetime import CALENDAR_MAC_1904
        wb.epoch=CALENDAR_MAC_1904
    notes=wb.active; notes.title='Notes'; notes['A1']='Made by hand'
    lists=wb.create_sheet('Lists'); lists.sheet_state='hidden'; lists.append(['From','To']); lists.append(['X','Y'])
    ws=wb.create_sheet('Relations')
    ws.append(['From','To','What','When','Amount','Unit'])
    ws.append(['Japan','Iran','A & B sign',day(2011,12,31),1204.5,'USD'])
    ws.append(['Japan','Iraq','A month',day(2011,12,1),0.1+0.2,'USD'])
    ws.append([None,'Oman','Merged above',day(2011,1,1),None,None])
    ws.append([None,None,None,None,None,None])
    ws.append(['Peru','Chile',None,day(2011,9,11),7,'ships'])
    ws.append(['Peru','Chile','Told as text','2012-05','1.200,50','EUR'])
    ws.append(['Peru','Chile','=CONCATENATE("a","b")',day(2012,3,4,10,30),0.05,None])
    ws['D2'].number_format='dd/mm/yyyy'; ws['D3'].number_format='mmm-yy'; ws['D4'].number_format='yyyy'
    ws['D6'].number_format='d-mmm'; ws['D8'].number_format='yyyy-mm-dd hh:mm'; ws['E8'].number_format='0%'
    ws['C3']=CellRichText('A ',TextBlock(InlineFont(b=True),'month'))
    ws.merge_cells('A3:A4')
    return wb
book(False).save(out+'/workbook.xlsx'); book(True).save(out+'/workbook-1904.xlsx')
doc=OpenDocumentSpreadsheet()
t=Table(name='Relations')
def row(*cells,**kw):
    r=TableRow(**kw)
    for c in cells: r.addElement(c)
    t.addElement(r)
def s(text,**kw):
    c=TableCell(valuetype='string',**kw); c.addElement(P(text=text)); return c
def d(value,shown):
    c=TableCell(valuetype='date',datevalue=value); c.addElement(P(text=shown)); return c
def n(value,shown):
    c=TableCell(valuetype='float',value=value); c.addElement(P(text=shown)); return c
row(s('From'),s('To'),s('What'),s('When'),s('Amount'),s('Unit'))
row(s('Japan'),s('Iran'),s('A & B sign'),d('2011-12-31','31.12.11'),n('1204.5','1.204,50'),s('USD'))
m=s('Japan',numberrowsspanned=2,numbercolumnsspanned=1)
row(m,s('Iraq'),s('A month'),d('2011-12-01','Dez 2011'),n('0.3','0,3'),s('USD'))
row(CoveredTableCell(),s('Oman'),s('Merged above'),d('2011-01-01','2011'))
row(TableCell(numbercolumnsrepeated=6))
noted=TableCell(valuetype='string'); a=Annotation(); a.addElement(P(text='a note')); noted.addElement(a); noted.addElement(P(text='Peru'))
row(noted,s('Chile'),TableCell(),d('2011-09-11T00:00:00','11.09.2011'),n('7','7'),s('ships'))
two=TableCell(valuetype='string'); two.addElement(P(text='Two')); two.addElement(P(text='lines'))
row(s('Peru'),s('Chile'),two,s('2012-05'),s('1.200,50'),s('EUR'))
row(TableCell(numbercolumnsrepeated=1024),numberrowsrepeated=1048000)
doc.spreadsheet.addElement(t)
doc.save(out+'/workbook.ods')
